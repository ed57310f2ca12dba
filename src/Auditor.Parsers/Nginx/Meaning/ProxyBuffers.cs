using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>Whether the buffers of a block fit together (<c>ngx_http_proxy_merge_loc_conf</c>), with pages of 4096 bytes.</summary>
internal static class ProxyBuffers
{
    private const long Page = 4096;
    private const int DefaultNumber = 8;

    /// <summary>What nginx says when it refuses them; null when they fit or a size cannot be read.</summary>
    public static string? Refusal(Directive directive)
    {
        if (directive.Parent is not { } block || FirstOwn(block) != directive) return null;
        var buffers = block.Effective("proxy_buffers");
        if (Size(block, "proxy_buffer_size", 0) is not { } first || Size(block, "proxy_buffers", 1) is not { } one || (buffers is null ? DefaultNumber : Measures.Number(buffers[0])) is not { } number) return null;
        var largest = Math.Max(first, one);
        if ((block.Effective("proxy_busy_buffers_size") is { } written ? Measures.Size(written[0], withGiga: false) : 2 * largest) is not { } busy) return null;
        if (busy < largest) return "\"proxy_busy_buffers_size\" must be equal to or greater than the maximum of the value of \"proxy_buffer_size\" and one of the \"proxy_buffers\"";
        return busy > (number - 1) * one ? "\"proxy_busy_buffers_size\" must be less than the size of all \"proxy_buffers\" minus one buffer" : null;
    }

    private static Directive? FirstOwn(Directive block) =>
        block.Child("proxy_buffer_size") ?? block.Child("proxy_buffers") ?? block.Child("proxy_busy_buffers_size");

    private static long? Size(Directive block, string name, int index) =>
        block.Effective(name) is { } found ? Measures.Size(found[index], withGiga: false) : Page;
}
