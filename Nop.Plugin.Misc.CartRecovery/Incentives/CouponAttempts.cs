using System.Security.Cryptography;
using System.Text;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>
/// Codes that did not work, of the last ten minutes, by visitor and by address. A visitor who throws his cookie away is still counted by the latter,
/// which may be a whole office's and is therefore given more. The shop's own codes count too: guessing one is guessing the other.
/// </summary>
internal sealed class CouponAttempts(TimeProvider time)
{
    /// <summary>Times what one visitor may try.</summary>
    public const int PerAddress = 5;

    private readonly Tally _visitors = new(time);
    private readonly Tally _addresses = new(time);

    /// <summary>Of this process only, so that what is kept leads back to nobody.</summary>
    private readonly byte[] _salt = RandomNumberGenerator.GetBytes(16);

    /// <param name="allowed">Per visitor; 0 for any number.</param>
    public bool IsBlocked(int customerId, string? address, int allowed) =>
        allowed > 0 && (_visitors.Of(Visitor(customerId)) >= allowed || _addresses.Of(Hash(address)) >= allowed * PerAddress);

    public void Miss(int customerId, string? address)
    {
        _visitors.Add(Visitor(customerId));
        _addresses.Add(Hash(address));
    }

    private static string Visitor(int customerId) => FormattableString.Invariant($"{customerId}");

    private string Hash(string? address) =>
        Convert.ToHexString(SHA256.HashData([.. _salt, .. Encoding.UTF8.GetBytes(VisitorNetwork.Of(address))]));
}
