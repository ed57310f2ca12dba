using System.Globalization;
using System.Text.Json;

namespace Auditor.Sources.Docker;

/// <summary>Reads how much space images and the build cache take: from /system/df, or from what <c>docker system df</c> prints.</summary>
internal static class EngineSpace
{
    private static readonly (string Unit, long Bytes)[] Units =
        [("TB", 1_000_000_000_000), ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000), ("B", 1)];

    /// <returns>Bytes of all images, and of what could be removed.</returns>
    public static (long Images, long Reclaimable) Of(JsonElement usage) => usage.ValueKind == JsonValueKind.Array ? OfCommand(usage)
        : OfApi(usage);

    private static (long Images, long Reclaimable) OfApi(JsonElement usage)
    {
        var all = usage.Number("LayersSize") ?? 0;
        var inUse = usage.Items("Images").Where(image => image.Number("Containers") is not 0)
            .Select(image => (Size: image.Number("Size") ?? 0, Shared: Math.Max(0, image.Number("SharedSize") ?? 0))).ToList();
        var used = inUse.Sum(image => Math.Max(0, image.Size - image.Shared)) + (inUse.Count == 0 ? 0 : inUse.Max(image => image.Shared));
        var cache = usage.Items("BuildCache").Where(item => !item.Flag("InUse") && !item.Flag("Shared"))
            .Sum(item => Math.Max(0, item.Number("Size") ?? 0));
        return (all, Math.Max(0, all - used) + cache);
    }

    private static (long Images, long Reclaimable) OfCommand(JsonElement lines)
    {
        var images = lines.Items().FirstOrDefault(line => line.Text("Type") == "Images");
        var cache = lines.Items().FirstOrDefault(line => line.Text("Type") == "Build Cache");
        return (Bytes(images.Text("Size")), Bytes(images.Text("Reclaimable")) + Bytes(cache.Text("Reclaimable")));
    }

    /// <summary>Of <c>1.2GB (50%)</c>.</summary>
    private static long Bytes(string? text)
    {
        var word = text?.Split(' ')[0] ?? "";
        foreach (var (unit, bytes) in Units)
        {
            if (!word.EndsWith(unit, StringComparison.Ordinal)) continue;
            return double.TryParse(word.AsSpan(0, word.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out var number) && number < 1_000_000 ? (long)(number * bytes) : 0;
        }

        return 0;
    }
}
