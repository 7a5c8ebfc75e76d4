using Nop.Core.Domain.Configuration;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Pages;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Twilio;

internal sealed class TwilioSettingsTests
{
    private TwilioShop _shop = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _shop = await TwilioShop.OpenAsync();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [TestCase("", "", "https://api.twilio.com/")]
    [TestCase("ie1", "", "https://api.ie1.twilio.com/")]
    [TestCase("ie1", "dublin", "https://api.dublin.ie1.twilio.com/")]
    public async Task Regions_and_edges_have_hosts_of_their_own(string region, string edge, string host)
    {
        await _shop.SetAsync(settings => (settings.BaseAddress, settings.Region, settings.Edge) = ("", region, edge));
        await using var scope = _shop.Touches.Scope();

        Assert.That((await scope.Get<TwilioAccounts>().OfAsync(1))!.Api.ToString(), Is.EqualTo(host));
    }

    [Test]
    public async Task Secrets_are_stored_as_nobody_can_read_them_and_kept_when_the_field_is_empty()
    {
        await using var scope = _shop.Touches.Scope();
        var model = (await scope.Get<TwilioModelFactory>().PrepareAsync()) with { AccountSid = FakeTwilio.AccountSid, AuthToken = "a-new-auth-token", ApiKeySid = "", MessagesPerSecond = 3 };

        await scope.Get<TwilioWrites>().SaveAsync(model);
        await scope.Get<TwilioWrites>().SaveAsync(model with { AuthToken = null });

        Assert.That((await scope.Get<TwilioAccounts>().OfAsync(1))!.AuthToken, Is.EqualTo("a-new-auth-token"));
        Assert.That((await _shop.Touches.RowsAsync<Setting>()).Select(row => row.Value), Has.None.Contain("a-new-auth-token"));

        await scope.Get<TwilioWrites>().SaveAsync(model with { AccountSid = "", AuthToken = null });
        Assert.That((await _shop.Touches.RowsAsync<Setting>()).Single(row => row.Name == "cartrecoverytwiliosettings.authtoken").Value, Is.Empty, "without an account its token goes too");
    }

    [TestCase("AccountSid", "AC1234", "AccountSid")]
    [TestCase("ApiKeySid", "AC00000000000000000000000000000001", "ApiKeySid")]
    [TestCase("SmsServiceSid", "SK00000000000000000000000000000001", "ServiceSid")]
    [TestCase("SmsFrom", "12", "SmsFrom")]
    [TestCase("SmsFrom", "A very long name", "SmsFrom")]
    [TestCase("SmsFrom", "+0123456789", "SmsFrom")]
    [TestCase("WhatsAppFrom", "BlueHarbour", "WhatsAppFrom")]
    [TestCase("Region", "ie1.evil.test/", "Region")]
    [TestCase("Edge", "@evil", "Edge")]
    [TestCase("PublicUrl", "ftp://shop.example.test", "PublicUrl")]
    [TestCase("PublicUrl", "https://my_shop.example.test", "PublicUrl")]
    [TestCase("PublicUrl", "https://shop.example.test/?a=1", "PublicUrl")]
    [TestCase("PublicUrl", "https://user:pass@shop.example.test", "PublicUrl")]
    [TestCase("AuthToken", "has spaces in it", "Secret")]
    public async Task Each_mistake_has_its_sentence(string field, string value, string sentence)
    {
        var model = Good();
        typeof(TwilioModel).GetProperty(field)!.SetValue(model, value);

        Assert.That(await MistakesAsync(model), Does.Contain(await TextAsync(sentence)));
    }

    [TestCase("SmsFrom", "BlueHarbour")]
    [TestCase("SmsFrom", "+15017122661")]
    [TestCase("SmsFrom", "12345")]
    [TestCase("WhatsAppFrom", "whatsapp:+15017122661")]
    [TestCase("PublicUrl", "https://shop.example.test/store/")]
    [TestCase("Region", "au1")]
    public async Task What_is_right_is_taken(string field, string value)
    {
        var model = Good();
        typeof(TwilioModel).GetProperty(field)!.SetValue(model, value);

        Assert.That(await MistakesAsync(model), Is.Empty);
    }

    [Test]
    public async Task What_belongs_together_is_asked_for()
    {
        Assert.That(await MistakesAsync(Good() with { HasAuthToken = false }), Does.Contain(await TextAsync("NoAuthToken")));
        Assert.That(await MistakesAsync(Good() with { ApiKeySid = "SK00000000000000000000000000000001" }), Does.Contain(await TextAsync("NoApiKeySecret")));
        Assert.That(await MistakesAsync(Good() with { Edge = "dublin" }), Does.Contain(await TextAsync("EdgeWithoutRegion")));
        Assert.That(await MistakesAsync(Good() with { MessagesPerSecond = 401 }), Does.Contain(await TextAsync("MessagesPerSecond")));
        Assert.That(await MistakesAsync(new TwilioModel { ActiveStoreScopeConfiguration = 2 }), Is.Empty, "a store's page says nothing about what it does not override");
    }

    private static TwilioModel Good() => new() { AccountSid = FakeTwilio.AccountSid, HasAuthToken = true, MessagesPerSecond = 1, UnknownOutcomeId = (int)UnknownOutcome.Drop };

    private async Task<IReadOnlyList<string>> MistakesAsync(TwilioModel model)
    {
        await using var scope = _shop.Touches.Scope();
        var result = new TwilioModelValidator(scope.Get<ILocalizationService>()).Validate(model);
        return [.. result.Errors.Select(error => error.ErrorMessage)];
    }

    private async Task<string> TextAsync(string sentence)
    {
        await using var scope = _shop.Touches.Scope();
        return await scope.Get<ILocalizationService>().GetResourceAsync(CartRecoveryDefaults.LocalePrefix + ".Twilio.Invalid." + sentence);
    }
}
