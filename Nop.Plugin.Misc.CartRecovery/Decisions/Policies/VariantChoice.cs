using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <param name="Share">Weight against the step's other variants.</param>
public readonly record struct Variant(int Id, int Share);

/// <summary>Which variant of a step somebody gets: settled by the person and the step alone, so that it stays the same as long as the shares do.</summary>
public static class VariantChoice
{
    /// <returns>0 when the step has no variants.</returns>
    public static int For(string addressHash, int stepId, IReadOnlyList<Variant> variants)
    {
        var total = variants.Sum(variant => variant.Share);
        if (total <= 0)
            return 0;

        var point = Draw(addressHash, stepId) % total;
        foreach (var variant in variants)
        {
            point -= variant.Share;
            if (point < 0)
                return variant.Id;
        }

        return 0;
    }

    /// <summary>Another draw than the hold-out's, or everybody near its edge would be in the first variant.</summary>
    private static long Draw(string addressHash, int stepId)
    {
        var seed = string.Create(CultureInfo.InvariantCulture, $"{stepId}:{addressHash}");
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));
    }
}
