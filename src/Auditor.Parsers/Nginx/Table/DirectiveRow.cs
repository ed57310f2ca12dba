namespace Auditor.Parsers.Nginx.Table;

/// <summary>One entry of a module's command table.</summary>
/// <param name="Module">The module's name in nginx's sources.</param>
/// <param name="Origin">oss, plus, docs, or the third-party module.</param>
/// <param name="IsOnce">Whether a second one in the same block is refused; null when the directive's own setter decides.</param>
/// <param name="Words">The allowed values, when it takes words of a list.</param>
/// <param name="Since">First version; empty when it is not known.</param>
/// <param name="RemovedAfter">Last version; empty while it exists.</param>
/// <param name="Replacement">Of an obsolete directive: what stands in its place, or <c>yes</c>; empty for others.</param>
internal sealed record DirectiveRow(
    string Name, string Module, string Origin, ConfigContext Contexts, Arity Arity, bool IsFlag, bool IsBlock, ValueKind Value, bool? IsOnce,
    string[] Words, string Since, string RemovedAfter, string Replacement)
{
    /// <summary>Part of nginx itself: whoever installs nginx has it, or can.</summary>
    public bool IsOwn => Origin == "oss";

    /// <summary>Removed by now.</summary>
    public bool IsGone => RemovedAfter.Length > 0;
}
