using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Storefront;

/// <summary>How often one address may ask or tell in ten minutes; a whole office may shop behind one.</summary>
internal sealed class PushRate(TimeProvider time)
{
    public const int PerAddress = 60;

    private readonly Tally _addresses = new(time);

    public bool Allows(string? ip) => _addresses.Add(VisitorNetwork.Of(ip)) <= PerAddress;
}
