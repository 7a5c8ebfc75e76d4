using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Media;
using Nop.Data;

namespace CartRecovery.Sandbox.Storefront;

/// <summary>Pictures straight from their binary: a plain controller, so that loading one makes no visitor.</summary>
public sealed class PictureController(IRepository<Picture> pictures, IRepository<PictureBinary> binaries) : Controller
{
    private const string Nothing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'><rect width='100' height='100' fill='#eee'/><path d='M20 70l20-25 15 18 12-14 18 21z' fill='#ccc'/></svg>";

    [HttpGet("/images/thumbs/{file}")]
    [ResponseCache(Duration = 3600)]
    public async Task<IActionResult> Thumb(string file)
    {
        var digits = new string(file.TakeWhile(char.IsAsciiDigit).ToArray());
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || await pictures.GetByIdAsync(id) is not { } picture)
            return NotFound();
        var binary = await binaries.GetAllAsync(query => query.Where(row => row.PictureId == id));
        return binary.Count > 0 ? File(binary[0].BinaryData, picture.MimeType) : NotFound();
    }

    [HttpGet("/images/{file:regex(^default-image)}")]
    public IActionResult Default() => Content(Nothing, "image/svg+xml");
}
