using Auditor.Documents;

namespace Auditor.Rules.Deployment;

/// <summary>The tree that joins the artifacts of a run. Spans point into the artifacts.</summary>
public static class DeploymentVocabulary
{
    private static readonly AttributeName Inherited = new("inherited", "true when another stage set it");
    private static readonly AttributeName Form = new("form", "shell or exec", IsAlways: true);

    public static Vocabulary Instance { get; } = new(
        ArtifactKinds.Deployment,
        "deployment",
        [
            new ElementName("deployment", "all that is deployed, as far as it was seen"),
            new ElementName(
                "image",
                "an image that a Dockerfile builds: what holds at the end of its final stage",
                new AttributeName("dockerfile", "path of the Dockerfile", IsAlways: true),
                new AttributeName("context", "folder of the build context"),
                new AttributeName("stage", "name of the final stage")),
            new ElementName(
                "base",
                "the image at the bottom of the FROM chain of the final stage",
                new AttributeName("image", "the whole reference", IsAlways: true), new AttributeName("registry", "host"),
                new AttributeName("repository", "without registry and tag"), new AttributeName("tag", "as resolved"),
                new AttributeName("digest", "sha256:…"), new AttributeName("scratch", "true for scratch"),
                new AttributeName("official", "name in Docker's official library; absent for other images"), new AttributeName("os", "windows for an image of Windows; absent for others"),
                new AttributeName("own", "true when the final stage names the image itself")),
            new ElementName(
                "effective-user",
                "the USER",
                new AttributeName("value", "with variables put in", IsAlways: true), new AttributeName("user", "name or number"),
                new AttributeName("group", "name or number"), new AttributeName("root", "true when root or 0"), Inherited),
            new ElementName("effective-workdir", "the WORKDIR", new AttributeName("path", "absolute path", IsAlways: true), Inherited),
            new ElementName(
                "effective-env", "an ENV", new AttributeName("name", "the name", IsAlways: true), new AttributeName("value", "the value", IsAlways: true), Inherited),
            new ElementName(
                "effective-port",
                "an exposed port",
                new AttributeName("from", "first port number", IsAlways: true), new AttributeName("to", "last port number", IsAlways: true),
                new AttributeName("protocol", "tcp, udp, sctp", IsAlways: true), Inherited),
            new ElementName("effective-healthcheck", "the HEALTHCHECK", new AttributeName("none", "true for NONE"), Inherited),
            new ElementName("effective-entrypoint", "the ENTRYPOINT", Form, new AttributeName("command", "the first word; absent when unknown"), Inherited),
            new ElementName("effective-cmd", "the CMD", Form, new AttributeName("command", "the first word; absent when unknown"), Inherited),
            new ElementName("effective-shell", "the SHELL", new AttributeName("command", "base name of its first word", IsAlways: true), Inherited),
        ]);
}
