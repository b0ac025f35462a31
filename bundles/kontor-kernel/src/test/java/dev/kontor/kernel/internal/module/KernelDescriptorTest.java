package dev.kontor.kernel.internal.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.KernelModule;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** P4, P8: a host can offer every permission of the kernel for its roles. */
class KernelDescriptorTest {

    @Test
    void every_permission_of_the_kernel_is_told() throws IllegalAccessException {
        List<Permission> all = new ArrayList<>();
        for (Field field : KernelModule.class.getFields()) {
            all.add((Permission) field.get(null));
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(5).contains(KernelModule.TOKENS);
        assertThat(new KernelDescriptor().permissions()).containsExactlyInAnyOrderElementsOf(all);
    }
}
