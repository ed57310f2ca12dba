namespace Auditor.Sources.Ports.Dialogues;

/// <summary>What a MongoDB server says to a command.</summary>
internal sealed record MongoReply
{
    /// <summary>It is no message of the protocol, or none to this request.</summary>
    public bool IsForeign { get; init; }

    public bool IsPartial { get; init; }

    /// <summary>1 when the command was carried out, 0 when not.</summary>
    public double? Ok { get; init; }

    public int? Code { get; init; }

    public string? Message { get; init; }
}
