package pro.photoestate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.platform.ProblemException;

/** What a service must not do. */
public final class Refusal {

    private Refusal() {}

    public static void refused(ProblemCode code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
