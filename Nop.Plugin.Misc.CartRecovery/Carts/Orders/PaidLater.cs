namespace Nop.Plugin.Misc.CartRecovery.Carts.Orders;

/// <summary>Ways of paying by which a pending payment is as it should be: cash on delivery, a purchase order. Nobody is reminded of those.</summary>
internal sealed class PaidLater(CartRecoverySettings settings)
{
    private static readonly char[] Separators = [',', ';', '\n', '\r', ' '];

    public bool Includes(string? paymentMethodSystemName) =>
        !string.IsNullOrEmpty(paymentMethodSystemName)
        && (settings.PaidLaterMethods ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries).Contains(paymentMethodSystemName, StringComparer.OrdinalIgnoreCase);
}
