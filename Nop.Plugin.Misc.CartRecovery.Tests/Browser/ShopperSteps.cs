using Microsoft.Playwright;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

internal static class ShopperSteps
{
    public const string EmailField = "#BillingNewAddress_Email";
    public const string PhoneField = "#BillingNewAddress_PhoneNumber";
    public const string ConsentBox = "#cart-recovery-consent";

    public static async Task AddToCartAsync(this Tab tab, string product)
    {
        await tab.GoAsync("/" + product);
        await tab.Page.RunAndWaitForResponseAsync(() => tab.Page.ClickAsync(".add-to-cart-button"), answer => answer.Url.Contains("addproducttocart", StringComparison.OrdinalIgnoreCase));
    }

    public static async Task CheckoutAsync(this Tab tab)
    {
        await tab.GoAsync("/checkout");
        await tab.Page.Locator(EmailField).WaitForAsync();
    }

    public static Task TypeAsync(this Tab tab, string field, string text) => tab.CapturedAsync(async () =>
    {
        await tab.Page.FillAsync(field, text);
        await tab.Page.Locator(field).BlurAsync();
    });

    public static Task TickAsync(this Tab tab) => tab.CapturedAsync(() => tab.Page.CheckAsync(ConsentBox));

    public static Task SpeakAsync(this Tab tab, string language) => tab.LeavePageAsync(() => tab.Page.SelectOptionAsync("#customerlanguage", new SelectOptionValue { Label = language }));

    public static async Task SpeakFirstAsync(this Tab tab, string language)
    {
        await tab.GoAsync("/");
        if (await tab.Page.Locator("#customerlanguage option:checked").InnerTextAsync() != language)
            await tab.SpeakAsync(language);
    }

    /// <summary>A guest who allows messages, and goes.</summary>
    public static async Task LeaveCartAsync(this Tab tab, string email, params string[] products)
    {
        foreach (var product in products)
            await tab.AddToCartAsync(product);
        await tab.CheckoutAsync();
        await tab.TypeAsync(EmailField, email);
        if (await tab.Page.Locator(ConsentBox).CountAsync() > 0)
            await tab.TickAsync();
        await tab.GoAsync("/outbox");
    }

    public static async Task LoginAsync(this Tab tab, string email, string password)
    {
        await tab.GoAsync("/login");
        await tab.Page.FillAsync(".login-page #Email", email);
        await tab.Page.FillAsync(".login-page #Password", password);
        await tab.LeavePageAsync(() => tab.Page.PressAsync(".login-page #Password", "Enter"));
        Assert.That(new Uri(tab.Page.Url).AbsolutePath, Is.Not.EqualTo("/login"));
    }

    /// <summary>Until the next page is there, also when it has the same address.</summary>
    public static async Task LeavePageAsync(this Tab tab, Func<Task> act)
    {
        await tab.Page.EvaluateAsync("() => { window.isLeft = true; }");
        await act();
        await tab.Page.WaitForFunctionAsync("() => !window.isLeft && document.readyState === 'complete'");
    }

    private static Task CapturedAsync(this Tab tab, Func<Task> act) => tab.Page.RunAndWaitForResponseAsync(act, IsCapture);

    private static bool IsCapture(IResponse answer) => answer.Url.EndsWith(CartRecoveryDefaults.CapturePath, StringComparison.Ordinal) && answer.Status == 204;
}
