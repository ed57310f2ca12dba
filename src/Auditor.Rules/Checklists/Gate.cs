namespace Auditor.Rules.Checklists;

public enum Gate
{
    Go,
    GoWithConditions,

    /// <summary>No blocker found, but the checklist is not wholly covered by this version's rules.</summary>
    NoBlockerFound,
    NoGo,
}
