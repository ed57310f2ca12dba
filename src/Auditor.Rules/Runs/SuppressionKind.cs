namespace Auditor.Rules.Runs;

public enum SuppressionKind
{
    /// <summary>A comment in the audited file.</summary>
    Comment,

    /// <summary>A waiver in the configuration.</summary>
    Waiver,
}
