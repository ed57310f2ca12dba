namespace Auditor.Rules.Model;

public enum FixSafety
{
    /// <summary>Cannot change what the program does.</summary>
    Safe,

    /// <summary>Right in most cases: a person reads it first.</summary>
    Review,

    /// <summary>Advice; nothing is edited.</summary>
    Manual,
}
