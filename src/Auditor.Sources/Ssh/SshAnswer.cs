namespace Auditor.Sources.Ssh;

/// <summary>What came of a call of the client.</summary>
/// <param name="Status">Its exit status; null when it was stopped for taking too long or printing too much.</param>
/// <param name="Log">Its own messages.</param>
internal sealed record SshAnswer(int? Status, string Output, string Log);
