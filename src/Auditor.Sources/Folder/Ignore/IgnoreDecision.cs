namespace Auditor.Sources.Folder.Ignore;

/// <summary>Which line of which file decided about a path.</summary>
internal readonly record struct IgnoreDecision(IgnoreFile File, IgnorePattern Pattern)
{
    public bool Ignores => !Pattern.IsNegated;
}
