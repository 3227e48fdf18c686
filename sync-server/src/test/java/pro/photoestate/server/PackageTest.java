package pro.photoestate.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class PackageTest {

    @Test
    void thePackageIsNullMarked() throws ClassNotFoundException {
        Class<?> info = Class.forName("pro.photoestate.server.package-info");
        assertThat(info.isAnnotationPresent(NullMarked.class)).isTrue();
    }
}
