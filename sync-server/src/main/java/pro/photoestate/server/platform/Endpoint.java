package pro.photoestate.server.platform;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import pro.photoestate.protocol.ProblemCode;

/**
 * One operation of the API: all that the web, its description and its tests know of it.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path with ids in braces: {@code /v1/organizations/{organization}/seats}
 * @param name what clients in programs call it: {@code listSeats}
 * @param summary what it does, in one line
 * @param access who may
 * @param query the parameters that it takes
 * @param request what it reads
 * @param response what it answers with
 * @param status when all goes well
 * @param problems those of its own; those of the gate, of JSON and of the server itself are added
 * @param work does it
 */
public record Endpoint<I, O>(
        String method,
        String path,
        String name,
        String summary,
        Access access,
        List<String> query,
        Class<I> request,
        Class<O> response,
        int status,
        Set<ProblemCode> problems,
        Function<Call<I>, Reply<O>> work) {

    private static final Pattern ID = Pattern.compile("\\{(\\w+)}");

    /** The organization that an endpoint is about stands under this name in its path. */
    static final String ORGANIZATION = "organization";

    public Endpoint {
        query = List.copyOf(query);
        problems = Set.copyOf(problems);
        if (access.kind() == Access.Kind.MEMBER && !path.contains("{" + ORGANIZATION + "}")) {
            throw new IllegalArgumentException(path + " is for members of no organization");
        }
    }

    /** The names of the ids in its path, in order. */
    public List<String> ids() {
        return ID.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** Something is sent with it. */
    public boolean reads() {
        return request != Nothing.class;
    }

    /** Every problem that it may answer with, in order. */
    public Set<ProblemCode> allProblems() {
        Set<ProblemCode> all = new TreeSet<>(problems);
        all.addAll(Set.of(ProblemCode.TOO_MANY, ProblemCode.UNFORESEEN, ProblemCode.AWAY));
        if (reads()) {
            all.addAll(Set.of(ProblemCode.JSON_WRONG, ProblemCode.VALUE_WRONG, ProblemCode.TOO_LARGE, ProblemCode.MEDIA_TYPE));
        }
        if (!ids().isEmpty()) {
            all.add(ProblemCode.NOT_FOUND);
        }
        if (access.kind() != Access.Kind.ANYONE) {
            all.addAll(Set.of(ProblemCode.SIGN_IN_NEEDED, ProblemCode.TOKEN_EXPIRED, ProblemCode.FORBIDDEN));
        }
        return all;
    }

    /** A draft of one that reads nothing and is for everybody. */
    public static Draft<Nothing, Nothing> of(String method, String path, String name) {
        return new Draft<>(
                new Endpoint<>(
                        method, path, name, "", Access.ANYONE, List.of(), Nothing.class, Nothing.class, 204, Set.of(), call -> Reply.done()));
    }

    /** An endpoint in the making; each step gives a new draft. */
    public record Draft<I, O>(Endpoint<I, O> so) {

        public Draft<I, O> summary(String summary) {
            return new Draft<>(new Endpoint<>(
                    so.method, so.path, so.name, summary, so.access, so.query, so.request, so.response, so.status, so.problems, so.work));
        }

        public Draft<I, O> access(Access access) {
            return new Draft<>(new Endpoint<>(
                    so.method, so.path, so.name, so.summary, access, so.query, so.request, so.response, so.status, so.problems, so.work));
        }

        public Draft<I, O> query(String... names) {
            return new Draft<>(new Endpoint<>(
                    so.method, so.path, so.name, so.summary, so.access, List.of(names), so.request, so.response, so.status, so.problems, so.work));
        }

        public Draft<I, O> problems(ProblemCode... codes) {
            return new Draft<>(new Endpoint<>(
                    so.method, so.path, so.name, so.summary, so.access, so.query, so.request, so.response, so.status, Set.of(codes), so.work));
        }

        /** What it reads and answers with, and the work. */
        public <J, P> Endpoint<J, P> does(Class<J> request, Class<P> response, int status, Function<Call<J>, Reply<P>> work) {
            return new Endpoint<>(
                    so.method, so.path, so.name, so.summary, so.access, so.query, request, response, status, so.problems, work);
        }
    }
}
