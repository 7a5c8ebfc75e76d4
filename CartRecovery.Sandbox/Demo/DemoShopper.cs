using System.Globalization;
using System.Text.RegularExpressions;

namespace CartRecovery.Sandbox.Demo;

/// <summary>What a cart page shows: each line as text, and the sums.</summary>
internal sealed record CartView(IReadOnlyList<string> Lines, decimal SubTotal, decimal Discount);

/// <summary>A guest in the storefront.</summary>
internal sealed partial class DemoShopper(string address) : IDisposable
{
    private readonly DemoBrowser _browser = new(address);

    public DemoBrowser Browser => _browser;

    public async Task AddAsync(string product, int quantity)
    {
        var page = await _browser.OpenAsync("/" + product);
        var fields = page.Fields("product-details-form");
        var count = fields.Keys.First(name => name.EndsWith(".EnteredQuantity", StringComparison.Ordinal));
        fields[count] = quantity.ToString(CultureInfo.InvariantCulture);
        var (_, answer) = await _browser.SendAsync(page.First("action=\"([^\"]+)\"[^>]*>\\s*<div class=\"product-essential\""), fields);
        DemoFailure.Unless(answer.Contains("\"success\":true", StringComparison.Ordinal), $"the shop refused {product}: {answer}");
    }

    public async Task<CartView> CartAsync()
    {
        var page = await _browser.OpenAsync("/cart");
        var rows = Regex.Matches(page.Html, "<td class=\"sku\">(.*?)</tr>", RegexOptions.Singleline).Select(match => new HtmlPage(page.Status, page.Address, match.Value));
        return new CartView(
            [.. rows.Select(row => $"{row.First("class=\"qty-input\"[^>]*?value=\"(\\d+)\"")}{row.First("value=\"(\\d+)\" class=\"qty-input\"")} x {row.First("class=\"product-name\">(.*?)</a>")} {Spaces().Replace(row.First("class=\"attributes\">(.*?)</div>"), " ")}".Trim())],
            Money(page, "order-subtotal"),
            -Money(page, "order-subtotal-discount"));
    }

    /// <summary>From the cart to the page that asks for an address, as the button leads.</summary>
    public async Task StartCheckoutAsync()
    {
        await _browser.OpenAsync("/cart");
        await _browser.PostAsync("/cart", ("checkout", "checkout"));
        var page = await _browser.OpenAsync("/onepagecheckout");
        DemoFailure.Unless(page.Html.Contains("BillingNewAddress_Email", StringComparison.Ordinal), $"the checkout asks for no address; it is at {page.Address.AbsolutePath}");
    }

    /// <summary>What the script on the page does as soon as an address stands in the field.</summary>
    public async Task TypeAddressAsync(string email)
    {
        DemoFailure.Unless(_browser.Page.Html.Contains("cart-recovery-consent", StringComparison.Ordinal), "the checkout shows no consent box");
        var url = _browser.Page.First("id=\"cart-recovery-capture\" data-url=\"([^\"]+)\"");
        var (status, _) = await _browser.SendAsync(url, ("email", email), ("phone", ""), ("consent", "true"), ("page", "/onepagecheckout"));
        DemoFailure.Unless(status == 204, $"the address was answered with {status}");
    }

    /// <summary>The same with a telephone and its own box.</summary>
    public async Task TypePhoneAsync(string phone)
    {
        var url = _browser.Page.First("id=\"cart-recovery-capture\" data-url=\"([^\"]+)\"");
        var (status, _) = await _browser.SendAsync(url, ("email", ""), ("phone", phone), ("consentSms", "true"), ("page", "/onepagecheckout"));
        DemoFailure.Unless(status == 204, $"the number was answered with {status}");
    }

    public async Task<string> OrderAsync(string email)
    {
        await StartCheckoutAsync();
        await StepAsync("OpcSaveBilling", "shipping_method",
            ("BillingNewAddress.FirstName", "Ana"), ("BillingNewAddress.LastName", "Pop"), ("BillingNewAddress.Email", email), ("BillingNewAddress.CountryId", "1"), ("BillingNewAddress.City", "Cluj"),
            ("BillingNewAddress.Address1", "Str. Lunga 1"), ("BillingNewAddress.ZipPostalCode", "400000"), ("BillingNewAddress.PhoneNumber", "0700123456"), ("ShipToSameAddress", "true"));
        await StepAsync("OpcSaveShippingMethod", "payment_method", ("shippingoption", "Ground___Shipping.FixedByWeightByTotal"));
        await StepAsync("OpcSavePaymentMethod", "payment_info", ("paymentmethod", "Payments.Manual"));
        await StepAsync("OpcSavePaymentInfo", "confirm_order");
        var (_, placed) = await _browser.SendAsync("/Checkout/OpcConfirmOrder");
        DemoFailure.Unless(placed.Contains("\"success\":1", StringComparison.Ordinal), $"the order was not taken: {placed}");
        return (await _browser.OpenAsync("/checkout/completed")).First("class=\"order-number\"[^>]*>(.*?)</div>");
    }

    public void Dispose() => _browser.Dispose();

    private async Task StepAsync(string action, string next, params (string, string)[] fields)
    {
        var (_, answer) = await _browser.SendAsync("/Checkout/" + action, fields);
        DemoFailure.Unless(answer.Contains($"\"goto_section\":\"{next}\"", StringComparison.Ordinal), $"{action} did not lead on to {next}: {answer[..Math.Min(answer.Length, 300)]}");
    }

    private static decimal Money(HtmlPage page, string row)
    {
        var text = page.First($"<tr class=\"{row}\">.*?class=\"value-summary\">(.*?)</span>");
        return decimal.TryParse(text.Replace("$", "", StringComparison.Ordinal), NumberStyles.Number | NumberStyles.AllowParentheses, CultureInfo.InvariantCulture, out var money) ? money : 0;
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
