namespace Auditor.Documents;

/// <summary>Names of the artifact kinds. A kind is a plain string: a new one needs no change in the rule engine.</summary>
public static class ArtifactKinds
{
    public const string Dockerfile = "dockerfile";
    public const string Nginx = "nginx";
    public const string Shell = "shell";
    public const string Compose = "compose";

    /// <summary>Evidence of what a TLS server offers and of its certificates.</summary>
    public const string Tls = "tls";

    /// <summary>Evidence of what a web server answers.</summary>
    public const string Http = "http";

    /// <summary>Evidence of what name servers answer.</summary>
    public const string Dns = "dns";

    /// <summary>Evidence of a live host.</summary>
    public const string Host = "host";

    /// <summary>Evidence of which ports are open and what answers there.</summary>
    public const string Ports = "ports";

    /// <summary>Evidence of a Docker engine and its containers.</summary>
    public const string Docker = "docker";

    /// <summary>The kinds of evidence: what was seen of something that is no file. Nothing is mended in it.</summary>
    public static bool IsEvidence(string kind) => kind is Host or Docker || IsSeenFromOutside(kind);

    /// <summary>The kinds of evidence that are seen from outside; what they decide belongs to the scope <c>url</c>.</summary>
    public static bool IsSeenFromOutside(string kind) => kind is Tls or Http or Dns or Ports;

    /// <summary>The tree that joins all artifacts of a run.</summary>
    public const string Deployment = "deployment";
}
