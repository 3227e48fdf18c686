package pro.photoestate.server.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.AccountLetters.Change;
import pro.photoestate.server.accounts.AccountRepository.Factor;
import pro.photoestate.server.accounts.AccountService.Tools;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.platform.Call.Origin;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.platform.Sealer;
import pro.photoestate.server.platform.SecretToken;
import pro.photoestate.server.platform.Transaction;

/** The code of an authenticator app beside the password, and codes on paper for the day when the phone is lost. Thread-safe. */
public final class SecondFactor {

    private static final int CODES = 10;

    /** 30 letters and digits that are not mistaken for each other: 58 bits in 12 of them. */
    private static final String SIGNS = "abcdefghjkmnpqrstvwxyz23456789";

    private static final int SIGNS_IN_CODE = 12;

    private static final String PURPOSE = "second factor";

    private final AccountRepository accounts = new AccountRepository();
    private final Tools tools;
    private final Sealer sealer;
    private final AccountLetters letters;

    SecondFactor(Tools tools, Sealer sealer, AccountLetters letters) {
        this.tools = tools;
        this.sealer = sealer;
        this.letters = letters;
    }

    /**
     * What an app is given.
     *
     * @param link for a QR code
     * @param secret to be typed where no camera is
     */
    public record Offer(String link, String secret) {

        @Override
        public String toString() {
            return "Offer";
        }
    }

    /**
     * Makes a secret that counts once a code of it was shown.
     *
     * @throws ProblemException {@code CONFLICT} when it is on
     */
    public Offer begin(UUID id) {
        return tools.database().transact(tx -> {
            Account account = accounts.lock(tx, id).orElseThrow();
            if (account.secondFactor()) {
                throw new ProblemException(ProblemCode.CONFLICT, "The second factor is on already; turn it off first.");
            }
            byte[] secret = Totp.secret(tools.random());
            accounts.factor(tx, id, new Factor(Optional.of(sealer.seal(PURPOSE, secret)), false, 0));
            return new Offer(Totp.link(secret, account.email()), Totp.base32(secret));
        });
    }

    /**
     * Turns it on.
     *
     * @return the recovery codes, which are shown this once
     * @throws ProblemException {@code CREDENTIALS_WRONG} for a wrong code; {@code CONFLICT} when nothing was begun
     */
    public List<String> confirm(UUID id, String code, Origin origin) {
        return tools.database().transact(tx -> {
            Factor factor = accounts.lockFactor(tx, id);
            if (factor.confirmed() || factor.sealed().isEmpty()) {
                throw new ProblemException(ProblemCode.CONFLICT, "Begin with a new secret for your app.");
            }
            OptionalLong step = step(factor, code);
            if (step.isEmpty()) {
                throw new ProblemException(
                        ProblemCode.CREDENTIALS_WRONG, "That is not the app's present code; does the phone's clock go right?");
            }
            accounts.factor(tx, id, new Factor(factor.sealed(), true, step.getAsLong()));
            letters.changed(tx, accounts.find(tx, id).orElseThrow(), Change.SECOND_FACTOR_ON);
            tools.note(tx, AuditAction.SECOND_FACTOR_ON, id, "by its person", origin);
            return newCodes(tx, id);
        });
    }

    private List<String> newCodes(Transaction tx, UUID id) {
        accounts.removeRecoveryCodes(tx, id);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            StringBuilder code = new StringBuilder();
            for (int sign = 0; sign < SIGNS_IN_CODE; sign++) {
                code.append(sign > 0 && sign % 4 == 0 ? "-" : "").append(SIGNS.charAt(tools.random().nextInt(SIGNS.length())));
            }
            codes.add(code.toString());
            accounts.recoveryCode(tx, id, hash(code.toString()));
        }
        return List.copyOf(codes);
    }

    private static byte[] hash(String code) {
        return SecretToken.sha256(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    /** Turns it off; whoever asks has shown the password. */
    void end(UUID id, Origin origin) {
        tools.database().run(tx -> {
            accounts.factor(tx, id, new Factor(Optional.empty(), false, 0));
            accounts.removeRecoveryCodes(tx, id);
            letters.changed(tx, accounts.find(tx, id).orElseThrow(), Change.SECOND_FACTOR_OFF);
            tools.note(tx, AuditAction.SECOND_FACTOR_OFF, id, "by its person", origin);
        });
    }

    /** How many recovery codes are left. */
    public int codesLeft(UUID id) {
        return tools.database().transact(tx -> accounts.recoveryCodes(tx, id));
    }

    /** Whether a code is the app's present one, or one of the recovery codes; each is taken once. */
    boolean takes(UUID id, String code, Origin origin) {
        return tools.database().transact(tx -> {
            Factor factor = accounts.lockFactor(tx, id);
            OptionalLong step = step(factor, code);
            if (step.isPresent()) {
                accounts.factor(tx, id, new Factor(factor.sealed(), true, step.getAsLong()));
                return true;
            }
            if (accounts.useRecoveryCode(tx, id, hash(code))) {
                letters.changed(tx, accounts.find(tx, id).orElseThrow(), Change.RECOVERY_CODE);
                tools.note(tx, AuditAction.RECOVERY_CODE_USED, id, "one is used up", origin);
                return true;
            }
            return false;
        });
    }

    private OptionalLong step(Factor factor, String code) {
        return factor.sealed()
                .map(sealed -> Totp.step(sealer.open(PURPOSE, sealed), code, tools.now(), factor.step()))
                .orElse(OptionalLong.empty());
    }
}
