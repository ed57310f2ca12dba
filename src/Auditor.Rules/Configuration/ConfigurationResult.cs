using System.Collections.Immutable;
using Auditor.Rules.Files;

namespace Auditor.Rules.Configuration;

/// <summary>A configuration, or what is wrong with it in order of place.</summary>
public sealed record ConfigurationResult(AuditorConfiguration Configuration, ImmutableArray<FileError> Errors);
