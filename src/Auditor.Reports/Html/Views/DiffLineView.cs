namespace Auditor.Reports.Html;

/// <param name="Text">With its leading blank, minus or plus sign.</param>
internal sealed record DiffLineView(string Text, bool IsAdded, bool IsRemoved, bool IsHeader);
