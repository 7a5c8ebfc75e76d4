using System.Net;
using System.Text.RegularExpressions;
using CartRecovery.Sandbox;
using CartRecovery.Sandbox.Outbox;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Configuration;
using NopCommerce.StandIn;
using NUnit.Framework.Interfaces;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>A store of its own for the tests of a class; no test passes while a browser complained.</summary>
internal abstract class BrowserTests
{
    private readonly List<Tab> _tabs = [];

    protected SandboxApp Store { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task OpenStoreAsync()
    {
        Store = await SandboxApp.StartAsync();
        await PrepareAsync();
    }

    [OneTimeTearDown]
    public async Task CloseStoreAsync() => await Store.DisposeAsync();

    [TearDown]
    public async Task CloseTabsAsync()
    {
        var complaints = _tabs.SelectMany(tab => tab.Complaints).ToList();
        foreach (var tab in _tabs)
        {
            if (TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed)
                await Pictures.AttachAsync(tab.Page, $"{TestContext.CurrentContext.Test.ID}-{_tabs.IndexOf(tab)}");
            await tab.DisposeAsync();
        }
        _tabs.Clear();
        Assert.That(complaints, Is.Empty);
    }

    protected virtual Task PrepareAsync() => Task.CompletedTask;

    protected async Task<Tab> TabAsync(int width = Tab.Desk, bool scripts = true)
    {
        var tab = await Tab.OpenAsync(Store.Address, width, scripts);
        _tabs.Add(tab);
        return tab;
    }

    protected async Task ActAsync<T>(Func<T, Task> act) where T : notnull
    {
        await using var visit = StandInScope.Create(Store.Services);
        await act(visit.Get<T>());
    }

    protected async Task<TAnswer> AskAsync<T, TAnswer>(Func<T, Task<TAnswer>> question) where T : notnull
    {
        await using var visit = StandInScope.Create(Store.Services);
        return await question(visit.Get<T>());
    }

    protected async Task<List<T>> RowsAsync<T>() where T : BaseEntity
    {
        await using var visit = StandInScope.Create(Store.Services);
        return await visit.RowsAsync<T>();
    }

    protected Task ChooseAsync(ConsentMode mode) => ActAsync<ISettingService>(async settings =>
    {
        var chosen = await settings.LoadSettingAsync<CartRecoverySettings>();
        chosen.ConsentModeId = (int)mode;
        await settings.SaveSettingAsync(chosen);
    });

    /// <summary>Saved and switched on as the campaign page does it.</summary>
    protected Task<int> ActivateAsync(CampaignDraft draft) => AskAsync<CampaignEditing, int>(async editing =>
    {
        var saved = await editing.SaveAsync(0, draft);
        Assert.That(await editing.ActivateAsync(saved.Campaign), Is.Empty);
        return saved.Campaign.Campaign.Id;
    });

    protected ReceivedMail NewestMail(string address) => Store.Mails.Last(mail => mail.To.Contains(address, StringComparison.OrdinalIgnoreCase));

    protected static string Link(ReceivedMail mail, string path) =>
        WebUtility.HtmlDecode(Regex.Match(mail.Html, $"href=[\"']?([^\"'> ]*/{Regex.Escape(path)}/[^\"'> ]+)").Groups[1].Value);
}
