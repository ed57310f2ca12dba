namespace Auditor.Parsers.Dockerfile.Variables;

/// <summary>What is known of a variable at one place.</summary>
/// <param name="Text">The value of a known one, for the others why there is none.</param>
internal readonly record struct Variable(VariableState State, string Text)
{
    public static Variable Known(string value) => new(VariableState.Known, value);

    public static Variable Unset(string reason) => new(VariableState.Unset, reason);

    public static Variable SetElsewhere(string reason) => new(VariableState.SetElsewhere, reason);
}
