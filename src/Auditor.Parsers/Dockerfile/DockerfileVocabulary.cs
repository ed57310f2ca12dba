using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Shell;

namespace Auditor.Parsers.Dockerfile;

/// <summary>
/// Elements and attributes of a Dockerfile's tree. Instructions are elements named as in the reference, in lower case, children of their
/// stage; derived elements (<c>base</c>, <c>effective-*</c>) say what holds at the end of the stage and point at the instruction they come from.
/// The span of a stage is its FROM instruction.
/// </summary>
public static class DockerfileVocabulary
{
    private static readonly AttributeName Onbuild = new("onbuild", "true when the instruction is the trigger of an ONBUILD");
    private static readonly AttributeName Casing = new("casing", "how the instruction word is written: upper, lower or mixed", IsAlways: true);
    private static readonly AttributeName CommentAbove = new("comment-above", "what the comment on the line directly above says");
    private static readonly AttributeName ExecForm = new("exec-form", "the shell form as a JSON array, where the shell has nothing to do in it");
    private static readonly AttributeName KeyValue = new("key-value", "the form without = written as name=value; absent where that is not as simple");
    private static readonly AttributeName Form = new("form", "shell or exec", IsAlways: true);


    public static Vocabulary Instance { get; } = new(ArtifactKinds.Dockerfile, "dockerfile", [.. WithShell(OwnElements())]);

    /// <summary>Commands are written with the shell's elements; an element that both have gets the attributes of both, none of them always there.</summary>
    private static IEnumerable<ElementName> WithShell(ImmutableArray<ElementName> own)
    {
        foreach (var element in own)
            yield return ShellTree.Elements.FirstOrDefault(other => other.Name == element.Name) is { } other ? Joined(element, other) : element;
        foreach (var element in ShellTree.Elements)
        {
            if (!own.Any(other => other.Name == element.Name)) yield return element;
        }
    }

    private static ElementName Joined(ElementName own, ElementName shell)
    {
        var added = shell.Attributes.Where(attribute => own.Attribute(attribute.Name) is null);
        return new ElementName(own.Name, own.About, [.. own.Attributes.Concat(added).Select(attribute => attribute with { IsAlways = false })]);
    }

    private static ImmutableArray<ElementName> OwnElements() =>
    [
            new("dockerfile", "a Dockerfile",
                new("escape", "the escape character", IsAlways: true),
                new("casing", "how most instruction words are written: upper or lower", IsAlways: true),
                new("context", "folder of the build context, relative to the target; absent when it could not be told"),
                new("github-action", "true when an action.yml beside it says that it builds the image of a GitHub action"),
                new("few-files", "true when the build context holds three files at most besides Dockerfiles: all of it is seen at a glance"),
                new("unignored", "what no .dockerignore keeps out of the context: .git (in the target's root), node_modules (beside a package.json), .env and other such files, with commas between"),
                new("stages", "how many stages there are", IsAlways: true)),
            new("template", "the whole file when it is a template of Dockerfiles; it stands in the place of dockerfile"),
            new("directive", "a parser directive at the top", new("name", "in lower case", IsAlways: true), new("value", "as written", IsAlways: true)),
            new("comment", "a comment line", new AttributeName("text", "without the number sign and blanks around", IsAlways: true)),
            new("dockerignore", "the .dockerignore that the build would use",
                new("path", "its path", IsAlways: true),
                new("excludes", "which of .git .env .env.local .env.production node_modules .npmrc .ssh id_rsa .aws it keeps out of the context, blank-separated, each with a blank before and after")),
            new("pattern", "a line of the .dockerignore", new("value", "without the exclamation mark, slashes around and ./", IsAlways: true), new("negated", "true when it starts with !")),
            new("package-json", "a package.json in the build context",
                new("path", "its path", IsAlways: true),
                new("folder", "its folder relative to the build context, . for the context itself", IsAlways: true),
                new("package-manager", "name in the packageManager field: npm, yarn, pnpm, bun"),
                new("package-manager-version", "version in the packageManager field"),
                new("engines-node", "engines.node")),
            new("script", "a script of the package.json, or a script that a command runs (sh -c)",
                new("name", "its name"), new("value", "its command line"), new("development-server", "of a package.json: the server for development that it starts (vite, next dev)"), new("via", "the command that runs it: sh, bash, eval")),
            new("dependency", "a dependency of the package.json",
                new("name", "package name", IsAlways: true), new("version", "version range", IsAlways: true), new("dev", "true in devDependencies")),
            new("lock-file", "a lock file in the build context",
                new("path", "its path", IsAlways: true),
                new("folder", "its folder relative to the build context, . for the context itself", IsAlways: true), new("manager", "npm, yarn, pnpm, bun, composer, bundler, poetry, pipenv, uv, cargo, go", IsAlways: true)),

            new("problem", "something that BuildKit refuses",
                new("code", "its permanent name, such as duplicate-flag", IsAlways: true), new("message", "what is wrong, as a sentence", IsAlways: true),
                new("suggestion", "what was probably meant in its place"),
                new("refused", "true when it is sure"), new("doubt", "why it is not sure: the file names a reader of its own (# syntax=), or may be a part of Dockerfiles")),
            new("empty-lines", "empty lines in the middle of the instruction; those that follow one another are one"),
            new("stage", "a build stage",
                new("index", "from 0", IsAlways: true), new("name", "in lower case, when it has one"), new("written-name", "the name as written"),
                new("repeats", "index of an earlier stage of the same name"),
                new("needed", "true when another stage needs it directly"), CommentAbove,
                new("final", "true for the stage that is built without --target"),
                new("development", "true when the file's name, its folder or the stage's name says that it is for development or tests: Dockerfile.dev, .devcontainer, AS dev"),
                new("used", "true when it is the final stage or the final stage needs it, directly or not"),
                new("shipped", "true when its layers are part of the image: the final stage and the stages it is built FROM"),
                new("own-files", "true when something of the project is copied into it or into a stage below: more than start scripts and configuration"),
                new("for-builds", "true when its name says that it is there to build in, and it starts nothing, or when it brings tools that build packages of a distribution, or the file's name says so and it has no port: what is joined to it, or taken out of it, is another file's matter"),
                new("start-user", "the user as which the start script of an official base image goes on when it starts the image's own server as root: postgres, mysql, redis; absent where the stage has its own ENTRYPOINT or starts something else"),
                new("start-changes-user", "true when a script of the build context that it starts goes on as another user: gosu, su-exec, setpriv …"),
                new("idle", "true when what it starts only waits for people to work in it: sleep, tail -f, a shell without a script"),
                new("user-changer", "a program that it brings or calls, by which a process goes on as another user: gosu, su-exec, setpriv, cron"),
                new("depends-on", "indexes of the stages it needs directly, blank-separated, each with a blank before and after"),
                new("doc", "what a comment above says about it: # name text")),
            new("from", "the FROM instruction",
                new("image", "the reference with ARG defaults put in; unresolved when an ARG without default is in it", IsAlways: true),
                new("registry", "host of the registry, docker.io when none is written"),
                new("repository", "without registry and tag; library/ is left out: node, bitnami/redis"),
                new("tag", "as resolved; absent when none is written"), new("digest", "sha256:…"),
                new("official", "name in Docker's official library (node), also when pulled by architecture or from a mirror; absent for other images"),
                new("local", "true for a name without registry and namespace that is none of the official library: it is built on the machine"),
                new("platform", "value of --platform as written"),
                new("stage", "index of the earlier stage that it names"),
                new("scratch", "true for scratch"),
                new("literal", "true when no variable is in the reference"),
                new("invalid-default", "true when the reference is none as long as no build argument is given: an ARG without default leaves it empty or broken"),
                new("built-here", "true for an image without a version that another Dockerfile of the target builds, as far as names tell"),
                new("as-casing", "how AS is written: upper, lower or mixed"), Casing),
            new("base", "the image at the bottom of the FROM chain of this stage",
                new("image", "the whole reference", IsAlways: true), new("registry", "host"), new("repository", "as on from"), new("tag", "as resolved"),
                new("digest", "sha256:…"), new("scratch", "true for scratch"),
                new("official", "as on from"), new("local", "as on from"), new("os", "windows for an image of Windows; absent for others"),
                new("sh", "what /bin/sh is in it: dash, ash, bash, none without a shell; absent when not known"),
                new("tools", "which of curl wget nc it brings, blank-separated, each with a blank before and after; absent when not known"),
                new("own", "true when this stage names the image itself, not through another stage")),

            new("run", "RUN", Form, Onbuild, Casing, new("network", "--network"), new("notes", "what the comments directly above it and in it say"), new("security", "--security"),
                new("shell", "base name of the shell that reads it: sh, bash, powershell …; absent for the exec form"),
                new("joint", "what a further command at the end of the script is written behind: && or a new line; absent for the exec form and shells that are not read"),
                new("readable", "true when the shell is one whose script was read")),
            new("mount", "a --mount of RUN",
                new("type", "bind, cache, tmpfs, secret, ssh", IsAlways: true), new("target", "where it stands"), new("source", "source path"),
                new("from", "stage, context or image"),
                new("from-kind", "as on copy"), new("stage", "index of the stage it mounts"), new("stage-name", "name of that stage"), new("suggestion", "as on copy"),
                new("registry", "of an image: as on from"), new("repository", "as on from"), new("official", "as on from"), new("local", "as on from"), new("tag", "as on from"), new("digest", "as on from"),
                new("id", "id"), new("required", "true or false"), new("env", "variable that gets the secret"),
                new("readonly", "true or false"), new("sharing", "sharing mode")),
            new("copy", "COPY", Onbuild, Casing,
                new("form", "words or exec", IsAlways: true),
                new("from", "value of --from as written"),
                new("from-kind", "stage, own-stage, later-stage, index-out-of-range, image, or near-miss (a word close to a stage's name); absent without --from"),
                new("stage", "index of the stage it copies from"), new("stage-name", "name of that stage, when it has one"),
                new("registry", "of an image: as on from"), new("repository", "as on from"), new("official", "as on from"), new("local", "as on from"), new("tag", "as on from"), new("digest", "as on from"),
                new("suggestion", "the stage's name that a near miss is close to"),
                new("chown", "--chown"), new("chmod", "--chmod"), new("link", "true or false"), new("parents", "true or false"),
                new("whole-context", "true when a source is the whole build context")),
            new("add", "ADD", Onbuild, Casing,
                new("keyword", "the instruction word as written", IsAlways: true),
                new("form", "words or exec", IsAlways: true),
                new("chown", "--chown"), new("chmod", "--chmod"), new("link", "true or false"), new("checksum", "--checksum"),
                new("keep-git-dir", "true or false"), new("unpack", "true or false"), new("whole-context", "true when a source is the whole build context")),
            new("source", "a source of COPY or ADD",
                new("value", "with variables put in", IsAlways: true), new("kind", "path, url, git, heredoc", IsAlways: true), new("glob", "true when it has * ? or ["),
                new("ignored", "true when the .dockerignore keeps it out of the build context"),
                new("project", "the package manager of a folder of the context in which its lock file lies beside folders with sources: npm, poetry"),
                new("partly-seen", "true when it has too many files for all of them to be looked at")),
            new("carried", "something that a source takes along although it belongs in no image",
                new("path", "its path in the build context, or as written", IsAlways: true), new("kind", "secret, history, cache, editor", IsAlways: true),
                new("what", "what it is, in a few words", IsAlways: true), new("named", "true when the instruction names it itself"),
                new("sample", "true for a secret of tests, examples or localhost: its path says so, or the lines before a key do"), new("for-development", "true for a secret whose name says that it is for development"),
                new("unread", "true for an environment file that is not there to read")),
            new("destination", "the destination of COPY or ADD",
                new("value", "as written with variables put in", IsAlways: true), new("path", "absolute path under the effective WORKDIR; absent when unknown"),
                new("absolute", "true when written as an absolute path"),
                new("no-workdir", "true when it is relative and no WORKDIR is set before, neither here nor in a stage that this one is built from")),
            new("env", "ENV", Onbuild, Casing, new("legacy", "true for the form without ="), KeyValue),
            new("label", "LABEL", Onbuild, Casing, new("legacy", "true for the form without ="), KeyValue),
            new("arg", "ARG, in a stage or before the first one", Onbuild, Casing),
            new("pair", "a name with its value in ENV, ARG or LABEL",
                new("name", "the name", IsAlways: true), new("value", "with variables put in; absent when there is none"),
                new("secret-name", "true when the name says that the value is a secret (token match; not _FILE, _PATH, PUBLIC …)"),
                new("issued", "true when the name says that somebody else makes the value up: a token, an API key"),
                new("common", "true when the value is a password that products ship with and tutorials teach: nobody's secret, and everybody's guess"),
                new("secret-value", "true when the value has the shape of a known credential (an access key, a token, a private key), whatever the name"),
                CommentAbove, new("doc", "of an ARG: what a comment above says about it: # name text"),
                new("value-kind", "none, empty, reference, literal, path, url, url-with-password, number, boolean, version, placeholder", IsAlways: true)),
            new("expose", "EXPOSE", Onbuild, Casing),
            new("port", "a port of EXPOSE",
                new("value", "as written with variables put in", IsAlways: true), new("from", "first port number"), new("to", "last port number"),
                new("protocol", "in lower case; tcp when none is written"), new("valid", "true when it is a port or range with a protocol"),
                new("too-high", "true when a number in it is above 65535")),
            new("volume", "VOLUME", Onbuild, Casing, Form),
            new("path", "a path of VOLUME", new AttributeName("value", "with variables put in", IsAlways: true)),
            new("user", "USER", Onbuild, Casing,
                new("value", "with variables put in", IsAlways: true), new("user", "name or number before the colon"), new("group", "name or number after the colon"),
                new("root", "true when the user is root or 0")),
            new("workdir", "WORKDIR", Onbuild, Casing,
                new("value", "with variables put in", IsAlways: true), new("path", "the absolute path that results; absent when unknown"),
                new("absolute", "true when written as an absolute path")),
            new("cmd", "CMD", Onbuild, Casing, Form, ExecForm),
            new("entrypoint", "ENTRYPOINT", Onbuild, Casing, Form, ExecForm),
            new("word", "a word of an exec form", new("value", "the word", IsAlways: true), new("index", "from 0", IsAlways: true)),
            new("healthcheck", "HEALTHCHECK", Onbuild, Casing,
                new("none", "true for HEALTHCHECK NONE"), new("form", "shell or exec; absent for NONE"),
                new("interval", "as written"), new("timeout", "as written"), new("start-period", "as written"), new("start-interval", "as written"), new("retries", "as written")),
            new("shell", "SHELL", Onbuild, Casing),
            new("stopsignal", "STOPSIGNAL", Onbuild, Casing, new("value", "with variables put in", IsAlways: true)),
            new("maintainer", "MAINTAINER", Onbuild, Casing, new("value", "as written", IsAlways: true)),
            new("onbuild", "ONBUILD; its trigger is its child, where it is allowed", Casing, new AttributeName("trigger", "the trigger's instruction word, in lower case", IsAlways: true)),
            new("flag", "a flag as written, on the instruction it belongs to", new("name", "without --", IsAlways: true), new("value", "after =")),
            new("unknown", "an instruction, or a part of a script, that was not understood", new AttributeName("text", "its first line", IsAlways: true)),

            new("variable", "a use of a build variable in an instruction that the builder expands",
                new("name", "the name", IsAlways: true), new("in", "name of the pair of ENV or LABEL in whose value it stands"),
                new("operator", ":-, -, :+, +, :?, ?, #, ##, %, %%, /, //; absent for the plain form"),
                new("undefined", "true when no ARG, ENV or predefined argument of this name can be seen here and the base image's own ENV cannot supply it; never with an operator that says what then holds (- + ?)"),
                new("maybe-base-env", "true when only the base image's own ENV could define it"),
                new("suggestion", "a defined name that is close to it"),
                new("scope", "from (a FROM line: global ARGs only) or stage", IsAlways: true)),

            new("effective-user", "the USER at the end of the stage, stages it is built from included",
                new("value", "with variables put in", IsAlways: true), new("user", "name or number"), new("group", "name or number"), new("root", "true when root or 0"),
                new("inherited", "true when another stage set it")),
            new("effective-workdir", "the WORKDIR at the end of the stage", new("path", "absolute path", IsAlways: true), new("inherited", "true when another stage set it")),
            new("effective-env", "an ENV at the end of the stage",
                new("name", "the name", IsAlways: true), new("value", "the value", IsAlways: true), new("inherited", "true when another stage set it")),
            new("effective-port", "a port that is exposed at the end of the stage",
                new("from", "first port number", IsAlways: true), new("to", "last port number", IsAlways: true), new("protocol", "tcp, udp, sctp", IsAlways: true),
                new("inherited", "true when another stage set it")),
            new("effective-healthcheck", "the HEALTHCHECK at the end of the stage; of a well-known base image that brings one, its FROM", new("none", "true for NONE"), new("inherited", "true when another stage set it")),
            new("effective-entrypoint", "the ENTRYPOINT at the end of the stage", Form, new("command", "the first word; absent when unknown"), new("inherited", "true when another stage set it")),
            new("effective-cmd", "the CMD at the end of the stage", Form, new("command", "the first word; absent when unknown"), new("inherited", "true when another stage set it")),
            new("effective-shell", "the SHELL at the end of the stage", new("command", "base name of its first word", IsAlways: true), new("inherited", "true when another stage set it")),
    ];
}
