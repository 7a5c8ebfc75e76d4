using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Contacts;

/// <summary>How often one visitor, and one address, may tell us a contact in ten minutes.</summary>
internal sealed class CaptureRate(TimeProvider time)
{
    public const int PerVisitor = 30;

    /// <summary>A whole office may shop behind one address.</summary>
    public const int PerAddress = 120;

    private readonly Tally _visitors = new(time);
    private readonly Tally _addresses = new(time);

    public bool AllowsVisitor(int customerId) => _visitors.Add(FormattableString.Invariant($"{customerId}")) <= PerVisitor;

    public bool AllowsAddress(string ip) => _addresses.Add(ip) <= PerAddress;
}
