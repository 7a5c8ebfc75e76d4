using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Consents.Confirming;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Localization;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Consents.Confirming;

/// <summary>A yes to messages is confirmed behind a link sent to that very number, where the shop sends any.</summary>
internal sealed class ConfirmationTextTests
{
    private const string Number = "+40722000777";

    private TwilioShop _shop = null!;
    private Recipient _person = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _shop = await TwilioShop.OpenAsync();
        await using var scope = _shop.Touches.Scope();
        await scope.Get<ISettingService>().SaveSettingAsync(new CartRecoverySettings { ConsentModeId = (int)ConsentMode.Strict, DoubleOptInChannels = "sms,email" });
        await scope.Get<ILocalizationService>().AddOrUpdateLocaleResourceAsync(LocaleFiles.For("en-US").Where(text => text.Key.Contains("Consents.Confirm", StringComparison.Ordinal)).ToDictionary());
        _person = await _shop.Touches.AddAsync(new Recipient { AddressKey = "jane@shop.example.com", Email = "jane@shop.example.com", Phone = Number, PhoneNumber = Number, CreatedUtc = _shop.Touches.NowUtc });
        await scope.Get<ConsentRequests>().GrantAsync(new ConsentRecord(_person.Id, Channel.Sms, ConsentSource.CheckoutBox, 1, Wording: "Yes, text me."));
    }

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task It_is_asked_once_at_the_number_itself_and_its_link_confirms()
    {
        await RunAsync();
        await RunAsync();

        var asked = _shop.Provider.Taken.Single();
        Assert.That(asked.To, Is.EqualTo(Number));
        var token = asked.Body.Split(CartRecoveryDefaults.ConfirmPath + "/")[1].Split(' ')[0];
        await using var scope = _shop.Touches.Scope();
        var confirmations = scope.Get<Confirmations>();
        var visit = await confirmations.FindAsync(token);
        Assert.That(visit!.Words, Is.EqualTo(new[] { "Yes, text me." }));
        await confirmations.ConfirmAsync(visit);
        Assert.That(await scope.Get<ConsentLedger>().StateAsync(_person, Channel.Sms, 1), Is.EqualTo(ConsentState.Granted));
    }

    [TestCase(TwilioAct.AcceptAndHangUp, 1)]
    [TestCase(TwilioAct.TooMany, 0)]
    public async Task A_lost_answer_never_asks_twice_and_what_did_not_leave_is_asked_again(TwilioAct first, int taken)
    {
        _shop.Provider.Acts = _ => first;
        await RunAsync();
        Assert.That(_shop.Provider.Taken, Has.Count.EqualTo(taken));

        _shop.Provider.Acts = _ => TwilioAct.Accept;
        await RunAsync();

        Assert.That(_shop.Provider.Taken, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_number_that_said_stop_is_not_asked()
    {
        await using (var scope = _shop.Touches.Scope())
            await scope.Get<SuppressionStore>().AddAsync(Channel.Sms, ChannelKeys.OfPhone(Number), SuppressionCause.Stopped);

        await RunAsync();

        Assert.That(_shop.Provider.Taken, Is.Empty);
    }

    private async Task RunAsync()
    {
        await using var scope = _shop.Touches.Scope();
        await scope.Get<ConfirmationRun>().RunAsync(_shop.Touches.NowUtc);
    }
}
