namespace Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

/// <summary>What the platform has stored for a shopper's checkout.</summary>
public readonly record struct CheckoutFacts(bool HasBillingAddress, bool HasShippingAddress, bool HasShippingMethod, bool HasPaymentMethod);

/// <summary>Reads the stage of a checkout from the action that ran and from what it left behind: an action that refuses its form answers just like one that takes it.</summary>
public static class CheckoutProgress
{
    private const StringComparison Names = StringComparison.OrdinalIgnoreCase;

    /// <summary>The stage an action of the platform's public controllers leads to; None for all that say nothing about a checkout.</summary>
    /// <param name="method">The name of the method: the action name of the cart page is the same for each of its buttons.</param>
    public static CheckoutStage Claimed(string controller, string method)
    {
        if (string.Equals(controller, "ShoppingCart", Names))
            return string.Equals(method, "StartCheckout", Names) ? CheckoutStage.Started : CheckoutStage.None;
        return string.Equals(controller, "Checkout", Names) ? OfCheckout(method) : CheckoutStage.None;
    }

    public static CheckoutStage Reached(CheckoutStage claimed, CheckoutFacts facts) => claimed switch
    {
        CheckoutStage.Contact when facts.HasBillingAddress => claimed,
        CheckoutStage.ShippingAddress when facts.HasShippingAddress => claimed,
        CheckoutStage.ShippingMethod when facts.HasShippingMethod => claimed,
        CheckoutStage.PaymentMethod when facts.HasPaymentMethod => claimed,
        CheckoutStage.Confirm => claimed,
        CheckoutStage.None => CheckoutStage.None,
        _ => CheckoutStage.Started,
    };

    private static CheckoutStage OfCheckout(string method) => method switch
    {
        "Index" or "OnePageCheckout" or "BillingAddress" => CheckoutStage.Started,
        "OpcSaveBilling" or "NewBillingAddress" or "SelectBillingAddress" or "SaveEditBillingAddress" or "ShippingAddress" => CheckoutStage.Contact,
        "OpcSaveShipping" or "NewShippingAddress" or "SelectShippingAddress" or "SaveEditShippingAddress" or "ShippingMethod" => CheckoutStage.ShippingAddress,
        "OpcSaveShippingMethod" or "SelectShippingMethod" or "PaymentMethod" => CheckoutStage.ShippingMethod,
        "OpcSavePaymentMethod" or "SelectPaymentMethod" or "OpcSavePaymentInfo" or "PaymentInfo" or "EnterPaymentInfo" => CheckoutStage.PaymentMethod,
        "Confirm" or "ConfirmOrder" or "OpcConfirmOrder" => CheckoutStage.Confirm,
        _ => CheckoutStage.None,
    };
}
