namespace Auditor.Documents;

/// <summary>Names of the artifact kinds. A kind is a plain string: a new one needs no change in the rule engine.</summary>
public static class ArtifactKinds
{
    public const string Dockerfile = "dockerfile";
    public const string Nginx = "nginx";
    public const string Shell = "shell";
    public const string Compose = "compose";

    /// <summary>The tree that joins all artifacts of a run.</summary>
    public const string Deployment = "deployment";
}
