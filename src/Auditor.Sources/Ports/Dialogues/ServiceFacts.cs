using System.Collections.Immutable;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>What a dialogue found out. What is null was not asked, or cannot be told from outside.</summary>
internal sealed record ServiceFacts
{
    /// <summary>The service that the protocol proves; null when nothing was recognised.</summary>
    public string? Service { get; init; }

    public string? Version { get; init; }

    /// <summary>One of <see cref="Dialogues.Authentication"/>.</summary>
    public string? Authentication { get; init; }

    /// <summary>Why there is no answer to the question of authentication.</summary>
    public string? AuthenticationUnknown { get; init; }

    /// <summary>The protocol's name of what it asks for: <c>SCRAM-SHA-256</c>, <c>Basic</c>.</summary>
    public string? Method { get; init; }

    /// <summary>One of <see cref="TlsUse"/>.</summary>
    public string? Tls { get; init; }

    /// <summary>Why there is no answer to the question of TLS.</summary>
    public string? TlsUnknown { get; init; }

    /// <summary>The Server header.</summary>
    public string? Server { get; init; }

    /// <summary>The answer that tells the story, shortened.</summary>
    public string? Said { get; init; }

    /// <summary>Why nothing was recognised.</summary>
    public string? Unrecognised { get; init; }

    public ImmutableArray<OfferedAlgorithm> Algorithms { get; init; } = [];

    /// <summary>Why there are no algorithms where there should be.</summary>
    public string? AlgorithmsUnknown { get; init; }
}
