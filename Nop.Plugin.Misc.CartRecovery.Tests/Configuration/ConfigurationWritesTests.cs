using Nop.Plugin.Misc.CartRecovery.Configuration;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Services.Configuration;
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

    private async Task SaveAsync(Func<ConfigurationModel, ConfigurationModel> change) =>
        await _visit.Get<ConfigurationWrites>().SaveAsync(change(await _visit.Get<ConfigurationModelFactory>().PrepareAsync()));

    private Task<CartRecoverySettings> StoredAsync() => _visit.Get<ISettingService>().LoadSettingAsync<CartRecoverySettings>();
}
