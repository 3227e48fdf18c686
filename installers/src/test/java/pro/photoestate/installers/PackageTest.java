package pro.photoestate.installers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class PackageTest {

    @Test
    void thePackageIsNullMarked() throws ClassNotFoundException {
        Class<?> info = Class.forName("pro.photoestate.installers.package-info");
        assertThat(info.isAnnotationPresent(NullMarked.class)).isTrue();
    }
}
