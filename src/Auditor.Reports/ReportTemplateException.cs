namespace Auditor.Reports;

/// <summary>A template, most likely a user's own, cannot be used; the message says why.</summary>
public sealed class ReportTemplateException(string message, Exception cause) : Exception(message, cause);
