using Nop.Plugin.Misc.CartRecovery.Configuration;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Configuration;

internal sealed class ConfigurationWritesTests
{
    private MailShop _shop = null!;
    private StandInScope _visit = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _shop = await MailShop.OpenAsync();
        _visit = _shop.Visit();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _visit.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Test]
    public async Task What_the_page_says_is_stored()
    {
        await SaveAsync(model => model with { ConsentModeId = (int)ConsentMode.Notice, RestoreLinkDays = 14, KeepDataOnUninstall = true });

        var stored = await StoredAsync();
        Assert.That((stored.ConsentModeId, stored.RestoreLinkDays, stored.KeepDataOnUninstall), Is.EqualTo(((int)ConsentMode.Notice, 14, true)));
    }

    [Test]
    public async Task What_codes_may_do_is_stored()
    {
        await SaveAsync(model => model with { WrongCouponsAllowed = 0, CancelledOrdersReturnCoupons = false, RefundedOrdersReturnCoupons = false });

        var stored = await StoredAsync();
        Assert.That((stored.WrongCouponsAllowed, stored.CancelledOrdersReturnCoupons, stored.RefundedOrdersReturnCoupons), Is.EqualTo((0, false, false)));
    }

    [Test]
    public async Task Holidays_limits_and_the_owners_address_are_stored()
    {
        await SaveAsync(model => model with { Holidays = " RO 12-25 ", HomeCountry = "ro", HoldOutPercent = 10, OutageMinutes = 45, OwnerEmail = " owner@shop.test ", UnsubscribeLimitPercent = 3, FailureLimitPercent = 0 });

        var stored = await StoredAsync();
        Assert.That((stored.Holidays, stored.HomeCountry, stored.OwnerEmail), Is.EqualTo(("RO 12-25", "RO", "owner@shop.test")));
        Assert.That((stored.HoldOutPercent, stored.OutageMinutes, stored.UnsubscribeLimitPercent, stored.FailureLimitPercent), Is.EqualTo((10, 45, 3, 0)));
    }

    [Test]
    public async Task Lines_that_name_no_holiday_are_told_by_their_numbers()
    {
        var sent = (await _visit.Get<ConfigurationModelFactory>().PrepareAsync()) with { ConsentModeId = (int)ConsentMode.Strict, Holidays = "RO 12-25\nRO 25.12\n\nnever", HomeCountry = "R1", OwnerEmail = "a@b.test, c@d.test" };

        var errors = new ConfigurationModelValidator(_visit.Get<ILocalizationService>()).Validate(sent).Errors;

        Assert.That(errors.Select(error => error.PropertyName), Is.EqualTo(new[] { "HomeCountry", "Holidays", "OwnerEmail" }));
        Assert.That(errors[1].ErrorMessage, Does.Contain("2, 4"));
    }

    [Test]
    public async Task Which_language_stands_in_for_which_is_stored_and_shown_again()
    {
        var (romanian, spanish) = (_shop.Languages["ro-RO"].Id, _shop.Languages["es-ES"].Id);

        await SaveAsync(model => model with { TextFallbacks = new() { [romanian] = spanish, [spanish] = 0 } });

        Assert.That((await StoredAsync()).TextFallbacks, Is.EqualTo($"{romanian}>{spanish}"));
        Assert.That((await _visit.Get<ConfigurationModelFactory>().PrepareAsync()).TextFallbacks, Is.EqualTo(new Dictionary<int, int> { [romanian] = spanish }));
    }

    [Test]
    public async Task New_words_in_any_language_raise_the_version_and_the_same_words_do_not()
    {
        await SaveAsync(model => model with { ConsentWording = "Write to me" });
        Assert.That((await StoredAsync()).ConsentWordingVersion, Is.EqualTo(1));

        await SaveAsync(model => model);
        Assert.That((await StoredAsync()).ConsentWordingVersion, Is.EqualTo(1));

        await SaveAsync(model =>
        {
            model.Locales.Single(locale => locale.LanguageId == _shop.Languages["pt-BR"].Id).ConsentWording = "Escreva-me";
            return model;
        });
        Assert.That((await StoredAsync()).ConsentWordingVersion, Is.EqualTo(2));
        Assert.That((await _visit.Get<ConfigurationModelFactory>().PrepareAsync()).Locales.Select(locale => locale.ConsentWording), Does.Contain("Escreva-me"));
    }

    [Test]
    public async Task The_page_of_one_store_does_not_send_what_it_leaves_to_the_others()
    {
        var texts = _visit.Get<ILocalizationService>();
        var model = await _visit.Get<ConfigurationModelFactory>().PrepareAsync();

        var sent = model with { ActiveStoreScopeConfiguration = 1, PageViewMinutes = 0, RestoreLinkDays = 0, EmailClickDays = 0 };

        Assert.That(new ConfigurationModelValidator(texts).Validate(sent).IsValid, Is.True);
        Assert.That(new ConfigurationModelValidator(texts).Validate(sent with { RestoreLinkDays_OverrideForStore = true }).IsValid, Is.False);
        Assert.That(new ConfigurationModelValidator(texts).Validate(sent with { ActiveStoreScopeConfiguration = 0 }).IsValid, Is.False);
    }

    private async Task SaveAsync(Func<ConfigurationModel, ConfigurationModel> change) =>
        await _visit.Get<ConfigurationWrites>().SaveAsync(change(await _visit.Get<ConfigurationModelFactory>().PrepareAsync()));

    private Task<CartRecoverySettings> StoredAsync() => _visit.Get<ISettingService>().LoadSettingAsync<CartRecoverySettings>();
}
