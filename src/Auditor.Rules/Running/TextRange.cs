namespace Auditor.Rules.Running;

/// <summary>From a character of a text to before another one. A class: collections of classes need not be compiled at each start.</summary>
internal sealed record TextRange(int From, int To);
