namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>
/// Remembers, within one request, whose cart was filled by somebody else. At a login the platform moves the guest's lines one by one,
/// which otherwise looks as if the guest had emptied the cart; the login itself is told only afterwards.
/// </summary>
internal sealed class MovedCarts
{
    private readonly HashSet<int> _receivers = [];

    public void Received(int customerId) => _receivers.Add(customerId);

    public bool LeftFrom(int customerId) => _receivers.Count > 0 && !_receivers.Contains(customerId);
}
