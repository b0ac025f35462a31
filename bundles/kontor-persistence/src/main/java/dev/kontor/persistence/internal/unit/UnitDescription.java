package dev.kontor.persistence.internal.unit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a persistence.xml says of a unit: its name and its classes. All else is the same for every unit and is set here.
 *
 * @param file where it stands
 */
public record UnitDescription(String name, List<String> classes, URL file) {
    public static final String FILE = "META-INF/persistence.xml";

    /** The unit of that name in the file; empty when the file describes others. */
    public static Optional<UnitDescription> read(String name, URL file) {
        NodeList units = parse(file).getElementsByTagNameNS("*", "persistence-unit");
        for (int i = 0; i < units.getLength(); i++) {
            Element unit = (Element) units.item(i);
            if (unit.getAttribute("name").equals(name)) {
                return Optional.of(new UnitDescription(name, classes(unit), file));
            }
        }
        return Optional.empty();
    }

    private static List<String> classes(Element unit) {
        NodeList elements = unit.getElementsByTagNameNS("*", "class");
        List<String> classes = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            classes.add(elements.item(i).getTextContent().strip());
        }
        return classes;
    }

    private static Element parse(URL file) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        try (InputStream stream = file.openStream()) {
            return factory.newDocumentBuilder().parse(stream).getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("Not readable as a persistence.xml: " + file, e);
        }
    }
}
