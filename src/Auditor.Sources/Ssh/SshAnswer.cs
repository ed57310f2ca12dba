namespace Auditor.Sources.Ssh;

/// <summary>What came of a call of the client.</summary>
/// <param name="Status">Its exit status; null when it was stopped.</param>
/// <param name="Log">Its own messages.</param>
internal sealed record SshAnswer(int? Status, string Output, string Log)
{
    /// <summary>Why it was stopped: <c>it printed nothing for 30 s</c>.</summary>
    public string? Stopped { get; init; }
}
