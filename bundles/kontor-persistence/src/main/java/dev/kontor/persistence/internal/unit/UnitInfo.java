package dev.kontor.persistence.internal.unit;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** A unit as EclipseLink wants it described. */
@SuppressWarnings("removal") // the interface still asks for the transaction type of the SPI package
final class UnitInfo implements PersistenceUnitInfo {
    private final UnitDescription description;
    private final ClassLoader bundle;
    private final UnitClassLoader classLoader;
    private final DataSource dataSource;

    UnitInfo(UnitDescription description, ClassLoader bundle, DataSource dataSource) {
        this.description = description;
        this.bundle = bundle;
        this.classLoader = new UnitClassLoader(bundle);
        this.dataSource = dataSource;
    }

    @Override
    public String getPersistenceUnitName() {
        return description.name();
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public String getScopeAnnotationName() {
        return null;
    }

    @Override
    public List<String> getQualifierAnnotationNames() {
        return List.of();
    }

    @Override
    public jakarta.persistence.spi.PersistenceUnitTransactionType getTransactionType() {
        return jakarta.persistence.spi.PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return dataSource;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        try {
            return new URL(description.file(), "..");
        } catch (MalformedURLException e) {
            throw new IllegalStateException("No root above " + description.file(), e);
        }
    }

    @Override
    public List<String> getManagedClassNames() {
        return description.classes();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.2";
    }

    @Override
    public ClassLoader getClassLoader() {
        return classLoader;
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        throw new UnsupportedOperationException("Entities are not woven");
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return new UnitClassLoader(bundle);
    }
}
