using Microsoft.AspNetCore.Mvc;

namespace CartRecovery.Sandbox.Clock;

public sealed record ClockPage(DateTime NowUtc, TimeSpan Offset, int? Runs);

[AutoValidateAntiforgeryToken]
public sealed class ClockController(SandboxClock clock, TaskClock tasks) : Controller
{
    private static readonly TimeSpan _limit = TimeSpan.FromDays(90);

    [HttpGet("/clock")]
    public IActionResult Index(int? runs) => View(new ClockPage(clock.GetUtcNow().UtcDateTime, clock.Offset, runs));

    /// <summary>Moves the clock by so many minutes.</summary>
    [HttpPost("/clock")]
    public async Task<IActionResult> Move(int minutes)
    {
        if (minutes < 1 || minutes > _limit.TotalMinutes)
            return BadRequest($"Between 1 and {_limit.TotalMinutes} minutes.");
        return RedirectToAction(nameof(Index), new { runs = await tasks.MoveAsync(TimeSpan.FromMinutes(minutes)) });
    }
}
