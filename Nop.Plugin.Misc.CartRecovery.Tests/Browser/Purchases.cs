using Nop.Plugin.Misc.CartRecovery.Tests.Sandbox;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

internal static class Purchases
{
    public const string Card = "Payments.Manual";
    public const string MoneyOrder = "Payments.CheckMoneyOrder";

    /// <summary>The whole one-page checkout.</summary>
    public static async Task BuyAsync(this StoreBrowser person, string email, string payment = Card)
    {
        await person.OpenAsync("/onepagecheckout");
        await person.AjaxAsync("/Checkout/OpcSaveBilling",
            ("BillingNewAddress.FirstName", "Ana"), ("BillingNewAddress.LastName", "Pop"), ("BillingNewAddress.Email", email), ("BillingNewAddress.CountryId", "1"),
            ("BillingNewAddress.City", "Cluj"), ("BillingNewAddress.Address1", "Str. 1"), ("BillingNewAddress.ZipPostalCode", "400000"), ("BillingNewAddress.PhoneNumber", "0700"), ("ShipToSameAddress", "true"));
        await person.AjaxAsync("/Checkout/OpcSaveShippingMethod", ("shippingoption", "Ground___Shipping.FixedByWeightByTotal"));
        await person.AjaxAsync("/Checkout/OpcSavePaymentMethod", ("paymentmethod", payment));
        await person.AjaxAsync("/Checkout/OpcSavePaymentInfo");
        Assert.That(await person.AjaxAsync("/Checkout/OpcConfirmOrder"), Is.EqualTo("{\"success\":1}"));
    }
}
