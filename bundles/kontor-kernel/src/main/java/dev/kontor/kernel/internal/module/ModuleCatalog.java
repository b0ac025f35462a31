package dev.kontor.kernel.internal.module;

import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.module.ModuleId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The modules whose bundles run on this node. */
public final class ModuleCatalog {

    private final Set<ModuleDescriptor> descriptors = ConcurrentHashMap.newKeySet();

    public void add(ModuleDescriptor descriptor) {
        descriptors.add(descriptor);
    }

    public void remove(ModuleDescriptor descriptor) {
        descriptors.remove(descriptor);
    }

    Set<ModuleId> installed() {
        return descriptors.stream().map(ModuleDescriptor::id).collect(Collectors.toSet());
    }
}
