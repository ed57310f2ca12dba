namespace Auditor.RulePacks.Tests.Examples;

/// <summary>That a rule finds something.</summary>
/// <param name="Place"><c>PATH:LINE</c>.</param>
/// <param name="Name">The rule's name without its pack.</param>
/// <param name="Severity">Empty where the marker does not say.</param>
internal sealed record Marker(string Place, string Name, string Severity)
{
    public override string ToString() => Severity.Length == 0 ? Place : $"{Place} {Severity}";
}
