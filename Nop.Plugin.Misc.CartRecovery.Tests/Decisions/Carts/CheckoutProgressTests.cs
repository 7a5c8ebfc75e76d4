using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Carts;

internal sealed class CheckoutProgressTests
{
    [TestCase("ShoppingCart", "StartCheckout", CheckoutStage.Started)]
    [TestCase("ShoppingCart", "UpdateCart", CheckoutStage.None)]
    [TestCase("ShoppingCart", "Cart", CheckoutStage.None)]
    [TestCase("Checkout", "OnePageCheckout", CheckoutStage.Started)]
    [TestCase("Checkout", "OpcSaveBilling", CheckoutStage.Contact)]
    [TestCase("Checkout", "OpcSaveShipping", CheckoutStage.ShippingAddress)]
    [TestCase("Checkout", "OpcSaveShippingMethod", CheckoutStage.ShippingMethod)]
    [TestCase("Checkout", "OpcSavePaymentMethod", CheckoutStage.PaymentMethod)]
    [TestCase("Checkout", "OpcConfirmOrder", CheckoutStage.Confirm)]
    [TestCase("Checkout", "BillingAddress", CheckoutStage.Started)]
    [TestCase("Checkout", "NewBillingAddress", CheckoutStage.Contact)]
    [TestCase("Checkout", "NewShippingAddress", CheckoutStage.ShippingAddress)]
    [TestCase("Checkout", "SelectShippingMethod", CheckoutStage.ShippingMethod)]
    [TestCase("Checkout", "SelectPaymentMethod", CheckoutStage.PaymentMethod)]
    [TestCase("Checkout", "Confirm", CheckoutStage.Confirm)]
    [TestCase("Checkout", "Index", CheckoutStage.Started)]
    [TestCase("Checkout", "SelectBillingAddress", CheckoutStage.Contact)]
    [TestCase("Checkout", "SaveEditBillingAddress", CheckoutStage.Contact)]
    [TestCase("Checkout", "ShippingAddress", CheckoutStage.Contact)]
    [TestCase("Checkout", "SelectShippingAddress", CheckoutStage.ShippingAddress)]
    [TestCase("Checkout", "SaveEditShippingAddress", CheckoutStage.ShippingAddress)]
    [TestCase("Checkout", "ShippingMethod", CheckoutStage.ShippingAddress)]
    [TestCase("Checkout", "PaymentMethod", CheckoutStage.ShippingMethod)]
    [TestCase("Checkout", "OpcSavePaymentInfo", CheckoutStage.PaymentMethod)]
    [TestCase("Checkout", "PaymentInfo", CheckoutStage.PaymentMethod)]
    [TestCase("Checkout", "EnterPaymentInfo", CheckoutStage.PaymentMethod)]
    [TestCase("Checkout", "ConfirmOrder", CheckoutStage.Confirm)]
    [TestCase("Checkout", "Completed", CheckoutStage.None)]
    [TestCase("Checkout", "GetAddressById", CheckoutStage.None)]
    [TestCase("Catalog", "OpcSaveBilling", CheckoutStage.None)]
    public void Action_claims_a_stage(string controller, string method, CheckoutStage stage) =>
        Assert.That(CheckoutProgress.Claimed(controller, method), Is.EqualTo(stage));

    [TestCase(CheckoutStage.Contact)]
    [TestCase(CheckoutStage.ShippingAddress)]
    [TestCase(CheckoutStage.ShippingMethod)]
    [TestCase(CheckoutStage.PaymentMethod)]
    public void Claim_without_what_it_should_have_left_behind_is_only_a_started_checkout(CheckoutStage claimed) =>
        Assert.That(CheckoutProgress.Reached(claimed, default), Is.EqualTo(CheckoutStage.Started));

    [TestCase(CheckoutStage.Contact, true, false, false, false)]
    [TestCase(CheckoutStage.ShippingAddress, false, true, false, false)]
    [TestCase(CheckoutStage.ShippingMethod, false, false, true, false)]
    [TestCase(CheckoutStage.PaymentMethod, false, false, false, true)]
    [TestCase(CheckoutStage.Confirm, false, false, false, false)]
    [TestCase(CheckoutStage.Started, false, false, false, false)]
    [TestCase(CheckoutStage.None, true, true, true, true)]
    public void Claim_counts_with_its_own_fact_alone(CheckoutStage claimed, bool billing, bool shipping, bool method, bool payment) =>
        Assert.That(CheckoutProgress.Reached(claimed, new CheckoutFacts(billing, shipping, method, payment)), Is.EqualTo(claimed));
}
