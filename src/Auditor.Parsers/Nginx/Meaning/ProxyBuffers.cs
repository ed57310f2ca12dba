using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>Whether the buffers of a block fit together (<c>ngx_http_proxy_merge_loc_conf</c>), with pages of 4096 bytes.</summary>
internal static class ProxyBuffers
{
    private const long Page = 4096;
    private const int DefaultNumber = 8;

    private const string TooSmall =
        "\"proxy_busy_buffers_size\" must be equal to or greater than the maximum of the value of \"proxy_buffer_size\" and one of the \"proxy_buffers\"";

    private const string TooLarge = "\"proxy_busy_buffers_size\" must be less than the size of all \"proxy_buffers\" minus one buffer";

    /// <summary>What nginx says when it refuses them; null when they fit or a size cannot be read.</summary>
    public static string? Refusal(Directive directive)
    {
        if (directive.Parent is not { } block || FirstOwn(block) != directive) return null;
        if (Size(block, "proxy_buffer_size", 0) is not { } first || Size(block, "proxy_buffers", 1) is not { } one || Number(block) is not { } number) return null;
        var largest = Math.Max(first, one);
        if (Busy(block, 2 * largest) is not { } busy) return null;
        if (busy < largest) return TooSmall;
        return busy > (number - 1) * one ? TooLarge : null;
    }

    private static long? Number(Directive block) =>
        block.Effective("proxy_buffers") is { } buffers ? Measures.Number(buffers[0]) : DefaultNumber;

    private static long? Busy(Directive block, long otherwise) =>
        block.Effective("proxy_busy_buffers_size") is { } written ? Measures.Size(written[0], withGiga: false) : otherwise;

    private static Directive? FirstOwn(Directive block) =>
        block.Child("proxy_buffer_size") ?? block.Child("proxy_buffers") ?? block.Child("proxy_busy_buffers_size");

    private static long? Size(Directive block, string name, int index) =>
        block.Effective(name) is { } found ? Measures.Size(found[index], withGiga: false) : Page;
}
