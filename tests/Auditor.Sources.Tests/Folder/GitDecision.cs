namespace Auditor.Sources.Tests.Folder;

internal sealed record GitDecision(string Source, int Line, string Pattern)
{
    public bool Ignores => !Pattern.StartsWith('!');
}
