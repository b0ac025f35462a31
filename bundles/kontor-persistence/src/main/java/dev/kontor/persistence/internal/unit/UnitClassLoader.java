package dev.kontor.persistence.internal.unit;

/** Sees the classes of the unit's bundle first, then ours and EclipseLink's, which the bundle need not import. */
final class UnitClassLoader extends ClassLoader {
    private static final ClassLoader PERSISTENCE = UnitClassLoader.class.getClassLoader();

    UnitClassLoader(ClassLoader bundle) {
        super(bundle);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return PERSISTENCE.loadClass(name);
    }
}
