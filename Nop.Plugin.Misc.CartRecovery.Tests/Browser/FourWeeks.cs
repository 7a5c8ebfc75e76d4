using CartRecovery.Sandbox;
using CartRecovery.Sandbox.Clock;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Tests.Sandbox;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>Four weeks of a small shop: people come, leave carts, are written to, come back, buy. The same each time but for the dates.</summary>
internal sealed class FourWeeks(SandboxApp store, Func<string, int, string?> restoreLink)
{
    private static readonly int[] _visitorsByDay = [5, 7, 6, 8, 9, 4, 3];
    private static readonly string[] _products = ["canvas-bag", "wool-blanket", "notebook", "rope-belt", "sailor-shirt", "harbour-lamp", "enamel-mug"];
    private readonly List<(StoreBrowser Person, int Number)> _gone = [];
    private readonly HashSet<string> _opened = [];
    private int _number;

    public async Task RunAsync()
    {
        for (var day = 0; day < 28; day++)
            for (var hour = 0; hour < 24; hour += 2)
            {
                if (hour < _visitorsByDay[day % 7] * 2)
                    await VisitAsync(_number++);
                await ReturnAsync();
                await PassAsync(TimeSpan.FromHours(2));
            }
        foreach (var (person, _) in _gone)
            person.Dispose();
    }

    // One in five leaves no address, one in six does not allow messages, one in seven buys at once.
    private async Task VisitAsync(int number)
    {
        var person = new StoreBrowser(store.Address);
        if (number % 6 == 1)
            await SpeakEuroAsync(person);
        await person.AddToCartAsync(_products[number % _products.Length]);
        await person.OpenAsync("/onepagecheckout");
        if (number % 5 != 4)
            await person.AjaxAsync("/" + CartRecoveryDefaults.CapturePath, ("email", Email(number)), ("phone", ""), ("consent", number % 6 == 5 ? "" : "true"), ("page", "/onepagecheckout"));
        if (number % 7 == 3)
            await person.BuyAsync(Email(number));
        _gone.Add((person, number));
    }

    // Of those who got a mail some come back on another device, after the first one or the second; not all of them buy.
    private async Task ReturnAsync()
    {
        foreach (var (_, number) in _gone.Where(gone => gone.Number % 6 == 2 || gone.Number % 9 is 1 or 4).ToList())
        {
            if (restoreLink(Email(number), number % 6 == 2 ? 0 : 1) is not { } link || !_opened.Add(link))
                continue;
            using var person = new StoreBrowser(store.Address);
            await person.OpenAsync(link);
            await person.PostAsync(link);
            if (number % 4 < 3 && number % 5 > 0)
                await person.BuyAsync(Email(number));
        }
    }

    private async Task PassAsync(TimeSpan time)
    {
        var (clock, tasks) = (store.Services.GetRequiredService<SandboxClock>(), store.Services.GetRequiredService<TaskClock>());
        for (var left = time; left > TimeSpan.Zero; left -= TimeSpan.FromMinutes(20))
        {
            clock.Advance(TimeSpan.FromMinutes(20));
            await tasks.RunDueAsync();
        }
    }

    private static async Task SpeakEuroAsync(StoreBrowser person)
    {
        await person.OpenAsync("/");
        await person.PostAsync("/Common/SetCurrency", ("customerCurrency", "2"), ("returnUrl", "/"));
    }

    private static string Email(int number) => $"shopper-{number}@example.test";
}
