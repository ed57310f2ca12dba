using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Kernels in /boot of the flavour that runs: <c>6.1.0-18-amd64</c> has the flavour amd64.</summary>
internal static class KernelVersions
{
    private const string Image = "/boot/vmlinuz-";

    /// <summary>The newest installed kernel when it is newer than the running one.</summary>
    public static (string Version, SourceSpan Span)? Newer(HostEvidence evidence, string running)
    {
        (string Version, SourceSpan Span)? newest = null;
        foreach (var line in evidence.Lines("kernels"))
        {
            if (!line.Text.StartsWith(Image, StringComparison.Ordinal) || line.Text[Image.Length..] is not { Length: > 0 } version
                || Flavour(version) != Flavour(running)) continue;
            if (IsNewer(version, newest?.Version ?? running)) newest = (version, line.Span);
        }

        return newest;
    }

    private static string Flavour(string version)
    {
        var words = version.Split('-');
        return words.Length > 1 && words[^1].Length > 0 && char.IsAsciiLetter(words[^1][0]) ? words[^1] : "";
    }

    private static bool IsNewer(string version, string than)
    {
        var (numbers, others) = (Numbers(version), Numbers(than));
        for (var i = 0; i < Math.Min(numbers.Count, others.Count); i++)
        {
            if (numbers[i] != others[i]) return numbers[i] > others[i];
        }

        return false;
    }

    /// <summary>The numbers of a version; what is longer than a number can be stands as the largest.</summary>
    private static List<long> Numbers(string version) =>
        [.. version.Split('.', '-', '+').Where(word => word.Length > 0 && char.IsAsciiDigit(word[0]))
            .Select(word => HostValues.Number(word) ?? long.MaxValue)];
}
